/**
 * For every bundle that holds the simulation's kernel: numbers with a name are written out, and what is constant stays so
 * (Vite would make a `var` of it). The kernel's memory and layout are constants of the program; without this the engine
 * has to look each of them up at every use.
 */
export const optimization = { inlineConst: { mode: 'all', pass: 2 } };
export const constants = { topLevelVar: false };
