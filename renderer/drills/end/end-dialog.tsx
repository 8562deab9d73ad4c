import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isRealEvent } from '../../../shared/model/real-event';
import { useRoom } from '../room/room-context';

/** Ending cannot be undone, so this is one of the few questions the room asks. */
export function EndDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { scenario, give, toBoard } = useRoom();
  const isReal = isRealEvent(scenario);
  const [why, setWhy] = useState('');
  const end = async (): Promise<void> => {
    const reason = why.trim();
    if (await give({ kind: 'end', ...(reason === '' ? {} : { why: reason }) })) toBoard();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={isReal ? 'Close the record' : 'EndEx: end the exercise'}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p style={{ margin: '0 0 12px' }}>
        The clock stops for good and the report is made from the record. Everything recorded so far is kept;{' '}
        {isReal ? 'a closed record takes notes, and nothing else.' : 'an ended exercise cannot be continued.'}
      </p>
      <Textarea
        label="Why it ends here (goes into the report)"
        autosize
        minRows={2}
        data-autofocus
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose}>
          {isReal ? 'Keep recording' : 'Keep playing'}
        </Button>
        <Button onClick={() => void end()}>{isReal ? 'Close the record' : 'End the exercise'}</Button>
      </Group>
    </Modal>
  );
}
