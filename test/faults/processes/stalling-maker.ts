import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Making, ReportMaker } from '#ranking-reports';
import { openMaking } from '../support/report-making';

const [url = '', reportId = '', at = ''] = process.argv.slice(2);

/** Makes a report and stops for ever at one step, until it is killed. */
async function work(): Promise<void> {
  const service = await openMaking(url);
  const stop = () => {
    process.send?.(at);
    return new Promise<never>(() => undefined);
  };
  const making = service.get(Making);
  const tell = making.tell.bind(making);
  making.tell = async (id, told) => {
    await tell(id, told);
    if (told.step === at) await stop();
  };
  const bus = service.get(CommandBus);
  const execute = bus.execute.bind(bus);
  if (at === 'storing') bus.execute = stop;
  if (at === 'stored') bus.execute = async (command: ICommand) => execute(command).then(stop);
  await service.get(ReportMaker).make(reportId);
}

work().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
