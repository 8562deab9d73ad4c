/** Placeholder until shared/drawing lands in this tree. */
export const Drawing = () => null;
