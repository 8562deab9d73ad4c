// Which file of the built page an address names, and as what it is sent.
import { extname, isAbsolute, join, relative } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly path: string;
  readonly contentType: string;
}

/** The file inside `root` that a URL path names; absent when the path leaves the folder or makes no sense. */
export function pageFile(root: string, urlPath: string): PageFile | undefined {
  const decoded = decode(urlPath);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const path = join(root, decoded === '/' ? 'index.html' : decoded);
  const inside = relative(root, path);
  if (inside === '' || isAbsolute(inside) || inside.split(/[/\\]/)[0] === '..') return undefined;
  return { path, contentType: contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream' };
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
