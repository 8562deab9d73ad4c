import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The accent: plum, because blue, green, amber and red are kept for status. */
const plum: MantineColorsTuple = [
  '#f8f3fa',
  '#efe4f4',
  '#dfcbe9',
  '#cdaedc',
  '#ba8fcd',
  '#a674bd',
  '#8f5aa8',
  '#77448f',
  '#5f3474',
  '#482759',
];

const gray: MantineColorsTuple = [
  '#fafaf9',
  '#f4f4f2',
  '#ebebe8',
  '#dfdfdb',
  '#cfcecb',
  '#a9a8a4',
  '#6f6e6a',
  '#55534f',
  '#363532',
  '#1d1c1a',
];

const dark: MantineColorsTuple = [
  '#ececee',
  '#c8c8ce',
  '#a4a4ad',
  '#85858f',
  '#43434b',
  '#303036',
  '#232327',
  '#18181b',
  '#131316',
  '#0d0d0f',
];

const radius = '6px';

export const theme = createTheme({
  primaryColor: 'plum',
  primaryShade: { light: 7, dark: 6 },
  colors: { plum, gray, dark },
  black: gray[9],
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '24px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: radius, sm: radius, md: radius, lg: radius, xl: radius },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
      h4: { fontSize: '13px', lineHeight: '20px' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: {
      vars: (_: unknown, props: { size?: string }) =>
        props.size === undefined
          ? { root: { '--button-height': '32px', '--button-fz': '13px', '--button-padding-x': '12px' } }
          : { root: {} },
      styles: { label: { fontWeight: 500 } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Input: {
      vars: (_: unknown, { size = 'sm' }: { size?: string }) =>
        size === 'sm' ? { wrapper: { '--input-height': '32px', '--input-fz': '13px' } } : { wrapper: {} },
    },
    InputWrapper: {
      styles: {
        label: { fontSize: '12px', fontWeight: 500, color: 'var(--sd-text-soft)', marginBottom: '4px' },
        description: { fontSize: '12px' },
        error: { fontSize: '12px' },
      },
    },
    SegmentedControl: { defaultProps: { withItemsBorders: false, size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { transitionProps: { duration: 150 } } },
    Text: { defaultProps: { size: 'sm' } },
  },
});

/** Mantine's own surfaces in the words of theme.css, so that nothing can drift from it. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--sd-page)',
    '--mantine-color-text': 'var(--sd-text)',
    '--mantine-color-dimmed': 'var(--sd-text-soft)',
    '--mantine-color-default-border': 'var(--sd-line-strong)',
    '--mantine-color-placeholder': 'var(--sd-text-faint)',
    '--mantine-color-error': 'var(--sd-failed)',
  };
  return { variables: {}, light: shared, dark: shared };
};
