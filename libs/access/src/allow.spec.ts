import { allow, allowedRoles } from './allow';

class Routes {
  @allow('evaluator', 'analyst')
  stated(): void {}

  @allow('anyone')
  open(): void {}

  @allow()
  closed(): void {}

  unstated(): void {}
}

describe('the roles of a route', () => {
  it.each([
    ['stated', ['evaluator', 'analyst']],
    ['open', ['anyone']],
    ['closed', []],
    ['unstated', undefined],
  ] as const)('are known where they are %s', (method, roles) => {
    expect(allowedRoles(Routes.prototype[method])).toEqual(roles);
  });
});
