/** What the parts of the pretend `electron` module share. */
export const state = {
  /** `{ appPath, flags }` from the command line. */
  options: undefined,
  chromium: undefined,
  isReady: false,
  isQuitting: false,
  whenReady: Promise.withResolvers(),
  /** Open windows. */
  windows: new Set(),
  /** DevTools target id → WebContents. */
  contents: new Map(),
  /** Registered scheme → its handler, null until there is one. */
  schemes: new Map(),
};
