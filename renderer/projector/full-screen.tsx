import { IconMaximize } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './projector.module.css';

const QUIET_MS = 3_000;

/** F, or the button that shows while the pointer moves: the page fills the screen, and gives it back. */
export function FullScreen() {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const move = (): void => {
      setNear(true);
      clearTimeout(timer);
      timer = setTimeout(() => setNear(false), QUIET_MS);
    };
    const press = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
      if (key.toLowerCase() === 'f' && !ctrlKey && !metaKey) toggle();
    };
    addEventListener('pointermove', move);
    addEventListener('keydown', press);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', move);
      removeEventListener('keydown', press);
    };
  }, []);
  if (!isNear) return null;
  return (
    <button type="button" className={classes.fullScreen} aria-label="Full screen (F)" onClick={toggle}>
      <IconMaximize size={36} aria-hidden />
    </button>
  );
}

const toggle = (): void =>
  void (document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen());
