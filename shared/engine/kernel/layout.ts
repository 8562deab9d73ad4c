/* oxlint-disable max-lines -- the one place that says where everything lies */
/**
 * Where everything lies in the kernel's memory (see `arena.ts`). The one place that says so.
 *
 * A state, a manual work-around and a pool have a *record* each: a pointer `r` to sixteen whole numbers that change
 * (`ints[r + at.phase]`), sixteen that do not (`fixed[r + at.kind]`, and sixteen more at `at.MORE`), eight fractions that
 * change (`doubles[(r >> 1) + at.left]`) and eight that do not (`shares[(r >> 1) + at.timeout]`). Records stand in document
 * order, so the lesser pointer is the earlier state; manual work-arounds follow the states, pools the work-arounds.
 * Before the records stands a head with what there is once, behind them what belongs to no record: facts, lists, queues.
 */

/** Whole numbers of a record; a pointer is a multiple of it. */
export const STRIDE = 16;
/** Pointer of the first record: the head lies below it. */
export const FIRST = 64;

/** The record of the nth state or work-around, by document order. */
export const recordOf = (n: number): number => FIRST + n * STRIDE;
export const placeOf = (record: number): number => (record - FIRST) >> 4;

// The head, `ints`: the run.
export const result = 0;
export const rounds = 1;
export const sequence = 2;
export const planned = 3;
export const wordHigh = 4;
export const wordLow = 5;
export const ratesDirty = 6;
export const levelsDirty = 7;
export const forceLength = 8;
/** What part (d) of a cascade found: a record, or an inject where no record was found. */
export const found = 9;
export const foundInject = 10;
/** How many timers are set: see `TIMERS`. */
export const agenda = 11;
/** The list of timers is a heap: see `agenda.ts`. */
export const isHeap = 13;
/** How often levels were computed, and how often they had been when somebody last asked for them. */
export const levelsSettled = 12;
export const levelsTold = 14;
// Lists of marked records, their lengths: see `marks.ts`.
export const ready = 16;
export const unready = 17;
export const releasing = 18;
export const flagged = 19;
export const touched = 20;
/** How many of each list are in order, from the list of `ready` on. */
export const sorted = 26;

/** The first draws of every step were made when the run began: see `drawAhead`. */
export const drewAhead = 15;

/** How many numbers of `LISTS` a run begins with. */
export const listed = 21;
/** Of results: how many ways back were walked, how many jobs were left, and how far the walk under way has come in them. */
export const walks = 22;
export const leavings = 23;
export const trail = 24;
/** The search under way met a job a second time; and some job has begun again in this run. */
export const hasMet = 31;
export const returns = 32;
/** Where conditions of injects ask for levels alone: how often those had been computed when none held. */
export const conditionsSettled = 25;

// The head, `fixed`: where things lie.
// Places in the counts of a block, and how many instants levels are looked at: see `counting.ts`.
export const countFailed = 1;
export const countInterrupted = 2;
export const countWithinMtpd = 3;
export const countCritical = 4;
export const countLevels = 5;
export const cells = 6;
/** Jobs in which time passes, by document order, and one past the last of them. */
export const timed = 7;
export const timedEnd = 8;
/** What is known of each service in this run, `WATCHED` numbers each, in `doubles`. */
export const watched = 9;
/** Of each service its MBCO and its MTPD, in `shares`; and where the zero point of its RTO stands. */
export const goals = 10;
export const zeroOfGoal = 11;
/** Of each service where the jobs that may lift it begin, and one more past the last of them. */
export const lifters = 12;
/** Of each job where its prerequisites, and the jobs from which a way leads to it, begin; and one more past the last. */
export const prerequisites = 13;
export const entrances = 14;
export const serviceCount = 15;
/** How many of the counts stand in `COUNTS`. */
export const counted = 16;
/** Pointers past the last state, the last work-around and the last pool. */
export const states = 21;
export const jobs = 22;
export const pools = 23;
/** Of each component: how many effects hold it down, then how many degrade it. */
export const components = 24;
export const roles = 25;
export const vendors = 26;
export const injects = 27;
/** Effects in force, in the order in which they came into force. */
export const force = 28;
/** Services in `doubles`, `SERVICE` numbers each. */
export const services = 29;
export const variables = 30;
/** Milliseconds that claims on each pool waited for their grant, in `doubles`. */
export const waited = 31;
/** One past the last fraction from `services` on that a run begins by putting back. */
export const restoredEnd = 53;
/** Jobs that began to work at a speed that can be another than full, a bit for each, in `ints`: see `rerate`. */
export const paced = 32;
export const hasHistory = 34;
/** Of every state whether it is active, by document order: see `activity.ts`. */
export const activity = 37;
/** Of every state whether nothing ends when it is left together with the state around it: a bit for each, as in `activity`. */
export const passive = 52;
/** Of every state and port the first of its moves, in `fixed`, and one more past the last: see `moves.ts`. */
export const ports = 39;
/** Stretches of `ints` that change, which a run begins by putting back: pairs of first and one past the last. */
export const changing = 40;
export const changingEnd = 41;
/** Services in the order in which their levels are computed: `ORDERED` numbers each, and one past the last of them. */
export const order = 42;
export const orderEnd = 43;
/** Effects, `EFFECT` numbers each; of every inject its first one, and one more past the last of them. */
export const effects = 45;
export const injectEffects = 46;
/** Of every inject the state whose being left makes it needless, or 0. */
export const missed = 47;
/** Of each timer the inject that it releases, or −1 − the effect that it ends. */
export const timerOwners = 48;
/** Of every job where its pairs of an effect and the place of its factor begin, and one more past the last of them. */
export const stretches = 49;
/** Injects that wait for a condition, in scenario order: pairs of the inject and its condition, up to `conditionsEnd`. */
export const conditions = 38;
export const conditionsEnd = 44;
/** They ask for levels alone. */
export const conditionsByLevel = 33;
/** Steps, whose first draws are made when a run begins: their pointers, and one past the last of them. */
export const drawn = 50;
export const drawnEnd = 51;
export const anyDeadline = 35;
export const keepsStays = 36;

// The head, `doubles`.
export const HEAD = 8;
export const now = 0;
export const woken = 1;
/** Instants of the zero points, Infinity before. */
export const zero = 4;

// A state or work-around, `ints`.
export const phase = 0;
export const outcome = 1;
export const visit = 2;
export const attempt = 3;
/** Claims granted of the request under way. */
export const granted = 4;
/** Claims whose units are held: `granted` of a request that was withdrawn is 0 before they go back. */
export const holding = 5;
/** Prerequisites, components, vendors, people that are missing, and blocks. */
export const lacks = 6;
/** Of a step: whether its first attempt succeeds, where that was drawn ahead. */
export const luck = 7;
export const ended = 8;
export const marks = 9;
export const facts = 10;
export const blocked = 11;
export const failing = 12;
/** Number of the last request for units. */
export const requested = 13;
export const keptAttempt = 14;
// Of parallel tracks: how many ended done, how many otherwise, and how many of those were essential.
export const tracksDone = 14;
export const tracksBad = 15;
/** Of a job in which time passes: the walk in which it was last met, and what released it, once that is known for good. */
export const met = 15;
export const releasedBy = 8;
export const essentialBad = 12;
/** Of a history state: how many states were recorded, −1 before. */
export const recordedLength = 14;

// Bits of `facts`.
export const EVER_LEFT = 1;
export const FAILS_NOW = 2;
export const UNANSWERED = 4;
export const IS_DUE = 8;
export const HAS_DEADLINE = 16;
export const EVER_DONE = 32;
export const EVER_BEGUN = 64;
/** `resumes` holds work left that was kept. */
export const KEEPS = 128;

// A state or work-around, `fixed`.
export const kind = 0;
export const parent = 1;
/** One past the last state inside. */
export const last = 2;
export const ends = 3;
/** Where ports done, failed and timeout lead that have one plain way without a condition and nothing else to do, or 0. */
export const plainTarget = 4;
/** Of a plain target that is a synthetic end, the low bits of its pointer: what it says of its container. */
export const ENDS = 3;
export const PLAIN_PORTS = 3;
/** Pairs of pool and units in `fixed`, and one past the last of them. */
export const claims = 7;
export const claimsEnd = 8;
/** Steps that wait for this one, in `fixed`. */
export const before = 9;
export const beforeEnd = 10;
export const mostRetries = 11;
export const priority = 12;
export const traits = 13;
/** Place of the table from which its duration is read, or −1: see `quantile-table.ts`. */
export const duration = 14;
/** Hash of its name: what its draws are made from. */
export const name = 15;
// Of parallel tracks.
export const tracks = 11;
export const joinNeeds = 12;

// More of a state, `fixed`.
export const MORE = 1 << 19;
export const needs = MORE;
export const needsEnd = MORE + 1;
export const speedPool = MORE + 2;
export const options = MORE + 3;
export const recorded = MORE + 4;
/** Claims on pools whose units pause or slow work when they are lost, as in `claims`. */
export const lossOfComponent = MORE + 5;
/** Condition of a wait that has one, or 0: see `guards.ts`. */
export const until = MORE + 6;
/** The ways out that open by themselves, and one past the last of them; of a decision, the first of each option. */
export const automatic = MORE + 7;
export const automaticEnd = MORE + 8;
export const optionMoves = MORE + 9;
/** What being done restores and then sets, up to `setsEnd`: pairs of a service's place and of its level in `shares`. */
export const restores = MORE + 10;
export const sets = MORE + 11;
export const setsEnd = MORE + 12;
/** Zero point that it marks, manual work-arounds that it starts and stops; 0 where none. */
export const marksZero = MORE + 13;
export const starts = MORE + 14;
export const stops = MORE + 15;

// A way from a state to another, `fixed`, `MOVE` numbers each.
export const MOVE = 8;
/** Its condition, or 0: see `guards.ts`. */
export const guard = 0;
export const source = 1;
export const target = 2;
export const domain = 3;
export const moveTraits = 4;
/** Pointers of the states entered, in `fixed`, and one past the last of them. */
export const entered = 5;
export const enteredEnd = 6;
/** Its place in `tables.moves`. */
export const nth = 7;

// Bits of `moveTraits`.
export const PLAIN_MOVE = 1;
export const KEEPS_WORK = 2;
export const RESUMES = 4;
export const TO_HISTORY = 8;
export const SETS = 16;

// Bits of `traits`.
/** Asks for one claim at a time: it has no more, or takes them in order. */
export const ONE_BY_ONE = 1;
/** Always works at full speed. */
export const STEADY = 2;
export const CONCLUDES = 4;
export const ESSENTIAL = 8;
export const HAS_AUTOMATIC = 16;
export const TIMEOUT_FROM_WORK = 32;
/** Some effect of the scenario can stretch it. */
export const STRETCHES = 64;
export const HAS_FALLBACK = 128;
/** A wait without a time of its own. */
export const WAITS_FOR_CONDITION = 256;

// A state or work-around, `doubles`.
export const left = 0;
export const since = 1;
export const rate = 2;
/** How long the attempt takes at full speed; before the first one what was drawn ahead for it, or −1. */
export const full = 3;
/** Instant of the last request for units. */
export const requestedAt = 4;
export const doneAt = 5;
/** Work left that was kept: see `KEEPS`. */
export const resumes = 6;
/** Probability of success: among what changes, since it is asked for together with it. */
export const success = 7;
// Its stays, where they are kept: see `stays.ts`.
export const STAY = 1 << 18;
export const enteredAt = STAY;
export const readyAt = STAY + 1;
export const startedAt = STAY + 2;
export const leftAt = STAY + 3;
/** Over all runs since it was last begun to count: milliseconds, and runs in which it began. */
export const waitedForOthers = STAY + 4;
export const waitedForUnits = STAY + 5;
export const worked = STAY + 6;
export const reached = STAY + 7;
// The same of a pool: units × milliseconds in use, requests × milliseconds in its queue, milliseconds that claims waited.
export const timeInUse = STAY;
export const timeQueued = STAY + 1;
export const timeWaited = STAY + 2;

// A state or work-around, `shares`.
export const fallbackSuccess = 1;
export const backoff = 2;
export const timeout = 3;

// A manual work-around, `fixed` and `shares`: the service it lifts, to what level, and for how long.
export const lifts = 3;
export const liftLevel = 4;
export const sustain = 5;

// A pool, `ints` (and `marks`).
export const available = 0;
export const inUse = 1;
export const queueLength = 2;
export const holderCount = 3;

// A pool, `fixed`: its queue in `ints`, who holds its units and how many (where lost units pause work), its waiting time.
export const units = 0;
export const strict = 1;
export const onLoss = 2;
export const queue = 3;
export const holders = 4;
export const held = 5;
export const poolWaited = 6;

// A service, `doubles`.
export const SERVICE = 4;
export const own = 0;
export const effective = 1;
export const dataAge = 2;
export const dataLoss = 3;

// What is known of a service in this run, `doubles`: see `watch-services.ts`.
export const WATCHED = 9;
export const level = 0;
/** Since when it has stood there, and percent × milliseconds lost before that. */
export const levelSince = 1;
export const lost = 2;
/** Since when it has been below its MBCO, or −1. */
export const below = 3;
export const interruptions = 4;
/** The longest way back to MBCO, from the zero point of the RTO and from the interruption itself. */
export const toMbco = 5;
export const outage = 6;
export const toFull = 7;
export const loss = 8;

// A service in the order of computation, `fixed`: where it lies, its limits, and whether it is the last of those that depend on each other.
export const ORDERED = 4;
export const service = 0;
export const limits = 1;
export const limitsEnd = 2;
export const isLastOfGroup = 3;

// What limits a service, `fixed`: where a service lies (`isService`) or the counter of what may be lost, and how strong it
// is: a place in `shares`, 0 for wholly.
export const LIMIT = 3;
export const on = 0;
export const isService = 1;
export const strength = 2;

// An effect, `fixed`: what it does (see `codes/effect.ts`), to what, to which of two or three states, where its duration
// and then its figure stand in `shares`, the jobs that it touches, its inject, and whether it only ends others.
export const EFFECT = 8;
export const aim = 1;
export const to = 2;
export const figures = 3;
export const touches = 4;
export const touchesEnd = 5;
export const inject = 6;
export const restoresOnly = 7;

// A condition, `fixed`: what it asks (see `codes/guard.ts`), of what, how it compares or one past the last it is made of,
// and the place of the number in `shares`.
export const GUARD = 4;
export const of = 1;
export const comparison = 2;
export const number = 3;

// Behind everything else, so that they lie at constant places: lists of marked records, an element of each in `LISTED` numbers
// side by side; timers that are set, and when they are due, in `doubles`.
export const LISTED = 8;
export const LISTS = 2 * MORE;
export const LISTS_ROOM = 1 << 18;
export const TIMERS = LISTS + LISTS_ROOM;
export const TIMERS_ROOM = 1 << 17;
export const INSTANTS = 2 * STAY;
/** Further ones that are to be counted, from the second number on; the first says how many of them there are. */
export const NOTES = TIMERS + TIMERS_ROOM + LISTS_ROOM + TIMERS_ROOM;
export const NOTES_ROOM = 4_096;
/** Jobs that were left in this run, and when, in `doubles`: see `leavings.ts`. */
export const LEFT = NOTES + NOTES_ROOM;
export const LEFT_ROOM = 1 << 16;
/** Jobs that are entered when a run begins, behind their number: see `beginning.ts`. */
export const ENTERED = LEFT + LEFT_ROOM;
export const ENTERED_ROOM = 1 << 15;
/** Counts of a block, as many as there is room for: see `counting.ts`. */
export const COUNTS = ENTERED + ENTERED_ROOM;
export const COUNTS_ROOM = 1 << 18;
export const INTS_ROOM = COUNTS + COUNTS_ROOM;
/** How far behind it a copy lies of how a run begins: of lists and timers, and of fractions; of records it is `MORE`. */
export const COPY = LISTS_ROOM + TIMERS_ROOM;
export const FRACTION_COPY = INSTANTS + TIMERS_ROOM;
export const LEFT_INSTANTS = 2 * FRACTION_COPY;
export const FRACTIONS_ROOM = LEFT_INSTANTS + LEFT_ROOM;
/** The width of the grid, in `shares`, whose first numbers belong to no record. */
export const gridWidth = 1;

// Timers: what is handled first of what is due at once has the lesser number. Injects and effects have the least ones.
export const CLOCK = (1 << 21) - 1;
/** The end of a job's work: this and its pointer. */
export const WORK = 1 << 21;
export const DEADLINE = 1 << 22;
