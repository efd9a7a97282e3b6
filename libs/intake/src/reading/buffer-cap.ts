/** Tells whether a buffer above the cap was asked for; the asker may have swallowed the refusal. */
export interface BufferCap {
  exceeded(): boolean;
}

/**
 * Caps every byte buffer that code of this thread makes from now on: content that unpacks to more than it may is
 * stopped while it is unpacked, whatever it was packed with. Streams that unpack outside of JavaScript are taken away.
 * For a thread that reads one file and ends.
 */
export function capBuffers(maxBytes: number): BufferCap {
  let exceeded = false;
  const native = globalThis.Uint8Array;
  globalThis.Uint8Array = new Proxy(native, {
    construct(target, args: readonly unknown[], newTarget) {
      const [size] = args;
      if (typeof size === 'number' && size > maxBytes) {
        exceeded = true;
        throw new RangeError(`A buffer of ${size} bytes is more than ${maxBytes}`);
      }
      return Reflect.construct(target, args, newTarget) as Uint8Array;
    },
  });
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  return { exceeded: () => exceeded };
}
