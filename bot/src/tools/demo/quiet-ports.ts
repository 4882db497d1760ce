import type { Ports } from '../../usecases/ports.js';

/** The demo's past happened without messages: its notices stand in the inbox, and nothing is sent now. */
export function quietPorts(ports: Ports): Ports {
  return {
    ...ports,
    commands: {
      run: (tenantId, work) =>
        ports.commands.run(tenantId, (stores) =>
          work({
            ...stores,
            outbox: { ...stores.outbox, insert: () => undefined },
            notices: {
              ...stores.notices,
              insert: (notice) => {
                stores.notices.insert({ ...notice, delivery: 'sent' });
              },
            },
          }),
        ),
    },
  };
}
