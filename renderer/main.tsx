import { createRoot } from 'react-dom/client';
import { bridge } from './bridge';

const info = await bridge.invoke('app.info', {});
const root = document.getElementById('root');
if (root) createRoot(root).render(<p>Statedrill in {bridge.host}: {info.ok ? JSON.stringify(info.value) : info.error.message}</p>);
