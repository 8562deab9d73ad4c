// The places of the app, in the order of the rail. A new place: its folder, and a line here.
import type { Place } from './client/place';
import { drillsPlace } from './drills/drills-place';
import { findingsPlace } from './findings/findings-place';
import { homePlace } from './home/home-place';
import { plansPlace } from './plans/plans-place';
import { reportsPlace } from './reports/reports-place';
import { simulatePlace } from './simulate/simulate-place';

export const places: readonly Place[] = [
  homePlace,
  plansPlace,
  simulatePlace,
  drillsPlace,
  findingsPlace,
  reportsPlace,
];
