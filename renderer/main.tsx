import { createRoot } from 'react-dom/client';
import { App } from './app';
import { bridge, connection } from './bridge';
import { connect } from './client/client';

connect(bridge, connection);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
