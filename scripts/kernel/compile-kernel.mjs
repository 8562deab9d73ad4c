// The kernel's machine code: the TypeScript of shared/engine/kernel, from the functions named here on, as WebAssembly.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import binaryen from 'binaryen';
import { Emitter } from './emit.mjs';
import { Functions } from './functions.mjs';
import { Modules } from './modules.mjs';

const ENTRIES = {
  'kernel/run.ts': ['next', 'playOut', 'playCounted', 'playToNews', 'cascade', 'start'],
  'kernel/watch-services.ts': ['beginWatch'],
  'kernel/beginning.ts': ['recall'],
};

/** What is made for kernels that keep stays, and for those that do not: what each takes for granted, by its place in the head of `fixed`. */
const VARIANTS = { plain: { keepsStays: 0 }, withStays: { keepsStays: 1 } };

/** Where each array of the kernel's memory begins: names in shared/engine/memory.ts. */
const STARTS = { ints: 'INTS', fixed: 'FIXED', doubles: 'DOUBLES', shares: 'SHARES', quantiles: 'QUANTILES' };

/** Kept apart, so that what is done for every event fits into few functions: a call costs as much as a dozen instructions. */
const RARE =
  `carryOut leaveInactive enter takePort follow leaveContainer startFallback timed endOther tryAgain removeAt clearTimer
  clearTimers setInHeap becomeList holds settleLevels withdrawUnready rerate watchServices countRun beginWatch noteLeaving note restore endSideWork startWorkaround
  currentRate letGo hold sustain keepWork lookAtConditions lookAtWorkaround conditionInject serve grant grantAll standInQueues takeLeastOf
  startWork loseData markZero pace restartWork release withdrawEffect count recount endOthers begin bringBack block failNow loseComponent stretched degradedFactor handleInject handleAutomatic setDeadline lack`.split(
    /\s+/,
  );

const readText = (file) => readFileSync(file, 'utf8');

/** The bytes, and by name the functions that were compiled and those of JavaScript that they ask for. */
export function compileKernel(root, options = {}) {
  const { read = readText, optimizes = true, variants: names = Object.keys(VARIANTS) } = options;
  const engine = resolve(root, 'shared/engine');
  const variants = names.map((name) => reachAll(name, new Modules(engine, read, VARIANTS[name])));
  const theirs = [...new Map(variants.flatMap(({ host }) => host.map((it) => [it.label, it]))).values()];
  const ours = variants.flatMap((it) => it.ours);
  const module = moduleWith(Math.floor(variants[0].memory('PAGES')));
  for (const it of theirs) importFunction(module, it);
  for (const { name, modules, memory, entries, ours: own } of variants) {
    const starts = Object.fromEntries(Object.entries(STARTS).map(([array, start]) => [array, memory(start)]));
    for (const it of own) new Emitter(module, modules, starts, it).emit();
    for (const it of entries) module.addFunctionExport(it.label, `${name}.${it.name}`);
  }
  if (!module.validate()) throw new Error('what was emitted is not WebAssembly');
  if (optimizes) optimize(module, ours);
  const bytes = module.emitBinary();
  module.dispose();
  return { bytes, compiled: ours.map((it) => it.name), host: theirs.map((it) => it.name) };
}

/** Everything that is reached from the entries where something is taken for granted. */
function reachAll(name, modules) {
  const at = (file) => resolve(modules.root, file);
  const functions = new Functions(modules);
  const entries = Object.entries(ENTRIES).flatMap(([file, names]) =>
    names.map((it) => functions.reach(modules.meaning(at(file), it))),
  );
  const reached = functions.infer(entries);
  for (const it of reached) it.label = `${it.host === undefined ? name : 'host'}/${it.from}/${it.name}`;
  return {
    name,
    modules,
    memory: (constant) => modules.valueOf(at('memory.ts'), { type: 'Identifier', name: constant }),
    entries,
    ours: reached.filter((it) => it.host === undefined),
    host: reached.filter((it) => it.host !== undefined),
  };
}

function moduleWith(pages) {
  const module = new binaryen.Module();
  module.setFeatures(binaryen.Features.NontrappingFPToInt | binaryen.Features.SIMD128);
  module.setMemory(pages, pages, null, []);
  module.addMemoryImport('0', 'kernel', 'memory');
  return module;
}

function importFunction(module, { label, name, params, result }) {
  const types = params.map(({ type }) => (type === 'f64' ? binaryen.f64 : binaryen.i32));
  const gives = { void: binaryen.none, i32: binaryen.i32, f64: binaryen.f64 }[result.type];
  module.addFunctionImport(label, 'kernel', name, binaryen.createType(types), gives);
}

function optimize(module, functions) {
  for (const { label } of functions.filter(({ name }) => RARE.includes(name))) {
    binaryen.setPassArgument('no-inline', label);
    module.runPasses(['no-inline']);
  }
  binaryen.clearPassArguments();
  binaryen.setOptimizeLevel(3);
  binaryen.setShrinkLevel(0);
  binaryen.setLowMemoryUnused(true);
  binaryen.setAllowInliningFunctionsWithLoops(true);
  binaryen.setAlwaysInlineMaxSize(200);
  binaryen.setFlexibleInlineMaxSize(600);
  binaryen.setOneCallerInlineMaxSize(100_000);
  module.optimize();
}

/** The module that holds the bytes. */
export function moduleOf(bytes) {
  const text = Buffer.from(bytes).toString('base64').replaceAll('=', '');
  return `/** Made by \`npm run kernel:compile\` from the TypeScript of this folder; a test says when it must be made again. */
export const MACHINE_CODE =
  '${text}';
`;
}
