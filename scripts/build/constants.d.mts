export const optimization: { readonly inlineConst: { readonly mode: 'all'; readonly pass: 2 } };
export const constants: { readonly topLevelVar: false };
