/**
 * Until the server is handed over, nobody else can end it: a signal that would silently kill this process takes the
 * server along. A service that handles the signal itself is left to do so. To be called before the server is spawned,
 * or a signal just after that would slip through.
 *
 * @param end ends the server, if there is one by then
 * @returns a function that ends the guard
 */
export function endUponSignal(end: () => Promise<unknown>): () => void {
  const guards = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    .filter((name) => process.listenerCount(name) === 0)
    .map((name) => {
      const guard = () => {
        unguard();
        void end().finally(() => process.kill(process.pid, name));
      };
      process.once(name, guard);
      return [name, guard] as const;
    });
  const unguard = () => guards.forEach(([name, guard]) => process.removeListener(name, guard));
  return unguard;
}
