import { buildProgram } from './build-program';
await buildProgram(process.cwd() + '/test/bench/sim/loop.ts', process.cwd() + '/out/bench/loop.mjs');
await buildProgram(process.cwd() + '/test/bench/sim/zz-chunk.ts', process.cwd() + '/out/bench/chunk.mjs');
