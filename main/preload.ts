// Runs sandboxed in every window; exposes the bridge and nothing else. It never grows.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, Reply } from '../shared/contract/bridge';

const bridge: Bridge = {
  host: 'electron',
  invoke: (name, input) => ipcRenderer.invoke('statedrill:call', name, input) as Promise<Reply>,
  on(listener) {
    const forward = (_event: IpcRendererEvent, name: string, payload: unknown): void => listener(name, payload);
    ipcRenderer.on('statedrill:event', forward);
    return () => void ipcRenderer.off('statedrill:event', forward);
  },
};
contextBridge.exposeInMainWorld('statedrill', bridge);
