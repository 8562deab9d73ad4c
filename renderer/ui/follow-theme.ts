/** Light or dark as the facilitator has it, changed as soon as the facilitator changes it. */
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const chosen = localStorage.getItem('statedrill.theme');
    const isDark = chosen === 'dark' || (chosen !== 'light' && system.matches);
    document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
  };
  addEventListener('storage', apply);
  system.addEventListener('change', apply);
  apply();
}
