// `npm run kernel:compile`: writes shared/engine/kernel/machine-code.ts, after every change of what it is made from.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../node-runtime.mjs';
import { compileKernel, moduleOf } from './compile-kernel.mjs';

const { bytes, compiled, host } = compileKernel(projectRoot);
writeFileSync(join(projectRoot, 'shared/engine/kernel/machine-code.ts'), moduleOf(bytes));
console.log(`${compiled.length} functions, ${bytes.length} bytes; left to TypeScript: ${host.join(', ')}`);
