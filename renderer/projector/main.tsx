// The page for the room. Its caller may ask for one thing only: what the room knows.
import '@fontsource-variable/inter/wght.css';
import '../ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge, connection } from '../bridge';
import { connect } from '../client/client';
import { followTheme } from '../ui/follow-theme';
import { Projector } from './projector';

connect(bridge, connection);
followTheme();

const root = document.getElementById('root');
const runId = new URLSearchParams(location.search).get('run') ?? '';
if (root)
  createRoot(root).render(
    <StrictMode>
      <Projector runId={runId} />
    </StrictMode>,
  );
