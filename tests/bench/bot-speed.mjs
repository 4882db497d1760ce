import { company } from './company.mjs';
import { goal } from './goal.mjs';
import { startServer } from './processes.mjs';
import { inRounds } from './rounds.mjs';

const connections = 8;
const at = ({ origin, pid }) => ({ origin, pid });

/** P1: a flag out of the chat, against a turn of the SDK that does nothing. */
export async function measureBot(folders, form) {
  const { employeeId, toolId, programs } = company;
  const causeway = await startServer('causeway', { dataFolder: folders.causeway, personIds: [] });
  const bare = await startServer('bare');
  const useCaseId = programs[0].useCaseIds[0];
  const turn = (name, text) => ({
    name,
    ...at(bare),
    kind: 'bare',
    connections,
    options: { token: bare.botToken, personId: employeeId, connector: bare.connector, text },
  });
  try {
    const measured = await inRounds(
      [
        {
          name: 'invoke',
          ...at(causeway),
          kind: 'invoke',
          connections,
          options: { token: causeway.botToken, personId: employeeId, toolId, useCaseId },
        },
        turn('bare', 'quiet'),
        turn('echo', 'echo'),
      ],
      form,
    );
    const of = (name) => measured.get(name);
    return [
      goal('P1', 'flag invoke', of('invoke'), { of: of('bare'), least: 0.9, mostP99Ratio: 2 }),
      goal('P1', 'bare turn with reply, for comparison', of('echo'), { of: of('bare') }),
    ];
  } finally {
    await causeway.stop();
    await bare.stop();
  }
}
