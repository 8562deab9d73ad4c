import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state';

interface Props {
  readonly name: string;
  /** Address to go to when trying again does not help. */
  readonly home: string;
  readonly children: ReactNode;
}

/** A bug in one place takes down that place only. The rest of the app and everything saved go on. */
export class PlaceBoundary extends Component<Props, { readonly error?: Error | undefined }> {
  override state: { readonly error?: Error | undefined } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          icon={IconAlertTriangle}
          title={`${this.props.name} could not be shown`}
          actions={
            <>
              <Button onClick={() => this.setState({ error: undefined })}>Try again</Button>
              <Button variant="default" component="a" href={this.props.home}>
                Go to Home
              </Button>
            </>
          }
        >
          Statedrill made a mistake. What was shown as saved is in the workspace file. ({this.state.error.message})
        </EmptyState>
      </div>
    );
  }
}
