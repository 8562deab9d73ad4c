// The page of people who join over the network. It may ask for what they may see, and say what their role may say.
import '@fontsource-variable/inter/wght.css';
import '../ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followTheme } from '../ui/follow-theme';
import { App } from './app';
import { openDoor } from './door';

openDoor();
followTheme();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
