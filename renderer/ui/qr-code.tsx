import { useMemo } from 'react';
import { qrPath } from './qr-path';
import classes from './qr-code.module.css';

/** An address to be read by the camera of a phone: dark on white in both themes, or many cameras see nothing. */
export function QrCode({ text, size }: { readonly text: string; readonly size: number | string }) {
  const { modules, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className={classes.code}
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      role="img"
      aria-label={`QR code of ${text}`}
      shapeRendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
