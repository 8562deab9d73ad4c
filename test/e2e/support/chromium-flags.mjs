/** Nothing slides into its place, so that nobody waits for it: but where everything is tested it does. */
const still = process.env.STATEDRILL_E2E === 'every' ? [] : ['--force-prefers-reduced-motion'];

/** Flags for every Chromium the tests start: quiet, offline and able to run as root in a container. */
export const chromiumFlags = [
  ...still,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate,MediaRouter,OptimizationHints',
];

export const isHeaded = process.env.STATEDRILL_HEADED === '1';
