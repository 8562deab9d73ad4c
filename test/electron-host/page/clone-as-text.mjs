// What crosses Electron's IPC by structured clone crosses the host as text. Statedrill sends JSON values only, so the only
// things beyond JSON are `undefined` and a clear refusal of what cannot be cloned.

// one function, because the page gets it as source text
function createCodec() {
  const isPlain = (value) => [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value));
  const pack = (key, value) => {
    if (value === undefined) return { $undefined: true };
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
    return value;
  };
  const unpack = (value) => {
    if (value === null || typeof value !== 'object') return value;
    if (value.$undefined) return undefined;
    for (const key of Object.keys(value)) value[key] = unpack(value[key]);
    return value;
  };
  const check = (value) => {
    if (value === null || typeof value !== 'object') return;
    if (!isPlain(value)) throw new Error(`test host: only JSON values cross, this is a ${value.constructor?.name}`);
    Object.values(value).forEach(check);
  };
  return {
    encode: (value) => {
      check(value);
      return JSON.stringify(value, pack);
    },
    decode: (text) => unpack(JSON.parse(text)),
  };
}

export const { encode, decode } = createCodec();
export const codecSource = `(${createCodec})()`;
