import { listWindows } from '@causeway/bot/usecases/window/list-windows.js';
import { saveWindow } from '@causeway/bot/usecases/window/save-window.js';
import type { WindowKind } from '@causeway/shared/domain/window/window.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import { aTally } from '../builders/measure-input';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;

beforeEach(async () => {
  company = await SmallCompany.open();
});

afterEach(() => company.close());

async function plan(kind: WindowKind, fromDay: number, days: number) {
  const { house, actors, programId } = company;
  const fromAt = house.now + fromDay * dayMs;
  const windowId = newTestId<'window'>();
  const content = { kind, fromAt, untilAt: fromAt + days * dayMs, note: '' };
  const command = { programId, windowId, version: 0, ...content };
  return expectDone(await saveWindow(house.ports, actors.pavel, command));
}

async function states() {
  const { house, actors, programId } = company;
  const { windows } = expectDone(await listWindows(house.ports, actors.olu, { programId }));
  return Object.fromEntries(windows.map(({ id, state, contacts }) => [id, [state, contacts]]));
}

describe('windows of a program', () => {
  it('say whether they are ahead, running, over, or broken and how often', async () => {
    const { house, programId } = company;
    const broken = await plan('support-withdrawal', -20, 16);
    const running = await plan('support-withdrawal', -2, 16);
    const peak = await plan('peak', -20, 16);
    const ahead = await plan('peak', 3, 5);
    const day = Math.floor(house.now / dayMs) - 10;
    await house.ports.commands.run(house.tenantId, (stores) => {
      stores.tallies.addAll(programId, [
        { ...aTally('help', 'vendor', 2), day },
        { ...aTally('help', 'colleague', 5), day },
      ]);
      return Promise.resolve();
    });
    expect(await states()).toEqual({
      [broken.id]: ['broken', 2],
      [running.id]: ['running', 0],
      [peak.id]: ['held', 0],
      [ahead.id]: ['ahead', 0],
    });
  });
});
