/** A measure laid over the drawing instead of a run: how much of what is asked each state decides. */
export interface DrawnHeat {
  /** 0 to 1 by state; states that are left out stay cold. */
  readonly share: Readonly<Record<string, number>>;
  /** The figure in words, in place of the planned duration: "decides 72 %". */
  readonly facts: Readonly<Record<string, string>>;
}

/** Opacity of the warm colour over a node. At full heat the words on it are still read. */
export const heatOpacity = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 55) / 100;
