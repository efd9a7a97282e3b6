import { startService, type Service } from '../support/service';
import { ASKERS } from '../support/tenant-askers';
import { judge } from '../support/tenant-matrix';
import { operationsIn, POLICIES, type Operation } from '../support/tenant-policies';
import { buildWorld, type World } from '../support/tenant-world';

let service: Service;
let world: World;
let base: string;
let operations: Operation[];
let unstated: string[];

beforeAll(async () => {
  service = await startService();
  await service.app.listen(0, '127.0.0.1');
  base = await service.app.getUrl();
  world = await buildWorld(service);
  ({ operations, unstated } = operationsIn((await service.get('openapi.json')).json));
}, 120_000);

afterAll(() => service.stop());

describe('every operation of the OpenAPI document', () => {
  it('has a policy, and every policy an operation', () => {
    expect(unstated).toEqual([]);
    const ids = operations.map(({ id }) => id);
    expect(Object.keys(POLICIES).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('answers each role about its own, about another’s and about nothing as the policy has it', async () => {
    const { cells, wrong } = await judge(base, world, operations, ASKERS);
    process.stdout.write(`T8: ${wrong.length} wrong in ${cells} cells of ${operations.length} operations\n`);
    expect(wrong).toEqual([]);
  }, 300_000);
});
