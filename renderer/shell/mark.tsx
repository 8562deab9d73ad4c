/** The app's mark: a state and the next one. */
export const Mark = () => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 18 18"
    fill="none"
    stroke="var(--sd-accent-text)"
    strokeWidth="2"
    aria-hidden
  >
    <rect x="1.5" y="1.5" width="8" height="8" rx="2.25" />
    <path d="M13 5.5h1a2.5 2.5 0 0 1 2.5 2.5v6a2.5 2.5 0 0 1-2.5 2.5H8A2.5 2.5 0 0 1 5.5 14v-1" strokeLinecap="round" />
  </svg>
);
