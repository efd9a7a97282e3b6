import { allow, allowedRoles, type AskedRequest } from '#access';
import type { Actor, Command } from '#kernel';
import type { ExecutionContext, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { operationIdOf } from '../../apps/api/src/http/open-api-operations';
import { RequestGuard } from '../../apps/api/src/http/request.guard';
import { Uploads } from '../../libs/intake/src/uploads.query';
import { ReadableReports } from '../../libs/interim-reports/src/readable-reports.query';
import type { Service } from './service';
import type { Operation } from './tenant-policies';
import type { World } from './tenant-world';

type Restore = () => void;

/** One guard that can be taken away from the running service. */
export interface Mutant {
  readonly what: string;
  concerns(operation: Operation): boolean;
  takeAway(world: World): Restore;
}

/** Replaces a method until it is restored. */
function replace<T extends object, K extends keyof T>(of: T, name: K, by: (real: T[K]) => T[K]): Restore {
  const real = of[name];
  of[name] = by(real);
  return () => {
    of[name] = real;
  };
}

type Guarded = { asked?: AskedRequest['asked']; headers: Record<string, string | undefined> };

/** A guard that believes a header about who asks. */
function believing(header: string, property: 'municipalityCode' | 'id'): Restore {
  return replace(RequestGuard.prototype, 'canActivate', (real) => {
    return async function canActivate(this: RequestGuard, context: ExecutionContext): Promise<boolean> {
      const passed = await real.call(this, context);
      const request = context.switchToHttp().getRequest<Guarded>();
      const said = request.headers[header];
      if (request.asked?.actor[property] !== undefined && said !== undefined) {
        request.asked = { ...request.asked, actor: { ...request.asked.actor, [property]: said } };
      }
      return passed;
    };
  });
}

/** The same actor, as if what is asked about were the actor's own. */
function asOwner({ role }: Actor, id: string): Actor {
  const municipalityCode = id.slice(0, 4);
  const evaluator = municipalityCode === '1880' ? 'demo-evaluator' : 'another-evaluator';
  return { id: role === 'evaluator' ? evaluator : 'owner', role, municipalityCode };
}

const asReporter = (municipalityCode: string): Actor => ({ id: 'owner', role: 'reporter', municipalityCode });

function commandsOfAnyone({ service }: World): Restore {
  return replace(service.app.get(CommandBus, { strict: false }), 'execute', (real) => {
    return function execute(this: CommandBus, command: Command) {
      const context = { ...command.context, actor: asOwner(command.context.actor, command.id) };
      return real.call(
        this,
        Object.assign(Object.create(Object.getPrototypeOf(command) as object), command, { context }),
      );
    } as typeof real;
  });
}

function reportsOfAnyone(): Restore {
  return replace(ReadableReports.prototype, 'one', (real) => {
    return function one(this: ReadableReports, id, asked) {
      return real.call(this, id, { ...asked, actor: asReporter(id.slice(0, 4)) });
    };
  });
}

function listsOfAnyone(): Restore {
  return replace(ReadableReports.prototype, 'choose', (real) => {
    return function choose(this: ReadableReports, choice, asked, read) {
      return real.call(this, choice, { ...asked, actor: asReporter(choice.municipalityCode ?? '') }, read);
    } as typeof real;
  });
}

function uploadsOfAnyone({ sent }: World): Restore {
  return replace(Uploads.prototype, 'find', (real) => {
    return function find(this: Uploads, actorId, id) {
      const sender = sent.find((one) => [one.id, one.spareId].includes(id));
      return real.call(this, sender?.actorId ?? actorId, id);
    };
  });
}

const isOf =
  (...kinds: readonly string[]) =>
  ({ policy: { of, lists } }: Operation) =>
    kinds.includes(of ?? '') || kinds.includes(lists ?? '');
const isCommand = ({ method }: Operation) => method !== 'GET';
const isRead = (operation: Operation) =>
  isOf('evaluation', 'interim-report', 'upload')(operation) && !isCommand(operation);
const SOME_COMMANDS = ['scoreEvaluation', 'replyToEvaluation', 'recordText', 'adoptInterimReport'];

/** Guards that keep what belongs to one from another. */
export const TENANT_MUTANTS: readonly Mutant[] = [
  {
    what: 'the municipality is taken from a header',
    concerns: isRead,
    takeAway: () => believing('x-municipality-code', 'municipalityCode'),
  },
  { what: 'the actor is taken from a header', concerns: isRead, takeAway: () => believing('x-actor-id', 'id') },
  {
    what: 'commands do not ask whose it is',
    concerns: ({ id }) => SOME_COMMANDS.includes(id),
    takeAway: commandsOfAnyone,
  },
  {
    what: 'a report is read without asking whose it is',
    concerns: (operation) => isOf('interim-report')(operation) && !isCommand(operation),
    takeAway: reportsOfAnyone,
  },
  {
    what: 'reports are listed without asking whose they are',
    concerns: ({ policy }) => policy.lists === 'interim-report',
    takeAway: listsOfAnyone,
  },
  {
    what: 'uploads are found for anyone',
    concerns: (operation) => operation.policy.of === 'upload' && !isCommand(operation),
    takeAway: uploadsOfAnyone,
  },
];

/** For each operation that is for named roles, the same service with that statement taken away. */
export function roleMutants(operations: readonly Operation[]): Mutant[] {
  return operations
    .filter(({ policy }) => policy.roles !== 'anyone')
    .map((operation) => ({
      what: `${operation.id} is for anyone`,
      concerns: ({ id }) => id === operation.id,
      takeAway: ({ service }) => openToAnyone(service, operation.id),
    }));
}

function openToAnyone(service: Service, operationId: string): Restore {
  const { prototype, name } = methodOf(service, operationId);
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  const stated = descriptor && allowedRoles(descriptor.value as object);
  if (!descriptor || !stated) throw new Error(`${operationId} states no roles`);
  allow('anyone')(prototype, name, descriptor);
  return () => allow(...stated)(prototype, name, descriptor);
}

export function methodOf(service: Service, operationId: string): { prototype: object; name: string } {
  for (const module of service.app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype = (metatype as Type).prototype as object;
      const controller = (metatype as Type).name;
      const name = Object.getOwnPropertyNames(prototype).find(
        (each) => operationIdOf(controller, each) === operationId,
      );
      if (name !== undefined) return { prototype, name };
    }
  }
  throw new Error(`No controller answers ${operationId}`);
}
