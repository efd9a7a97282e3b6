import type { Type } from '@nestjs/common';
import { methodOf, type Mutant } from './tenant-mutants';
import type { Operation } from './tenant-policies';
import type { World } from './tenant-world';

const MARKS = { assured: 'needs an assured login', scope: 'scope of an API key' } as const;
type Mark = keyof typeof MARKS;

/** For each operation with a mark, the same service with that mark taken away. */
export function markMutants(operations: readonly Operation[], mark: Mark): Mutant[] {
  return operations
    .filter(({ policy }) => policy[mark])
    .map((operation) => ({
      what: `${operation.id} without ${mark}`,
      concerns: ({ id }) => id === operation.id,
      takeAway: (world) => takenOff(world, operation.id, mark),
    }));
}

function takenOff({ service }: World, operationId: string, mark: Mark): () => void {
  const { prototype, name } = methodOf(service, operationId);
  const handler = (prototype as Record<string, Type>)[name];
  const keys: unknown[] = handler ? Reflect.getMetadataKeys(handler) : [];
  const key = keys.find((one) => typeof one === 'symbol' && one.description === MARKS[mark]) as symbol | undefined;
  if (!handler || !key) throw new Error(`${operationId} has no mark ${mark}`);
  const stated: unknown = Reflect.getMetadata(key, handler);
  Reflect.deleteMetadata(key, handler);
  return () => Reflect.defineMetadata(key, stated, handler);
}
