import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../../usecases/ports.js';

function quiet(stores: Stores, unseenSince: Instant): Stores {
  const { notices, outbox } = stores;
  const silenced: Partial<Stores> = {
    outbox: { ...outbox, insert: () => undefined },
    notices: {
      ...notices,
      insert: (notice) => {
        const seenAt = notice.createdAt < unseenSince ? notice.createdAt : null;
        notices.insert({ ...notice, delivery: 'sent', seenAt });
      },
    },
  };
  return new Proxy(stores, {
    get: (target, name) => Reflect.get(name in silenced ? silenced : target, name) as unknown,
  });
}

/** The demo's past happened without messages: its notices stand in the inbox, and nothing is sent now. What is older has been seen. */
export function quietPorts(ports: Ports, unseenSince: Instant): Ports {
  return {
    ...ports,
    commands: {
      run: (tenantId, work) =>
        ports.commands.run(tenantId, (stores) => work(quiet(stores, unseenSince))),
    },
  };
}
