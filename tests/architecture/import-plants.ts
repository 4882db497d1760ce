/** One planted violation and one clean counterpart for each row of the import table. */
export interface Plant {
  readonly row: string;
  readonly file: string;
  readonly forbidden: readonly string[];
  readonly allowed: readonly string[];
}

/** Every imported name is another one, for a file that does not parse is not linted. */
const nameFor = (from: string) => `from_${from.replaceAll(/\W/g, '_')}`;
const type = (from: string) => `import type { Thing as ${nameFor(from)} } from '${from}';`;
const value = (from: string) => `import { thing as ${nameFor(from)} } from '${from}';`;

export const importPlants: readonly Plant[] = [
  {
    row: 'shared/lib imports nothing',
    file: 'shared/src/lib/a.ts',
    forbidden: [value('zod'), value('../domain/flag/flag.js'), value('node:crypto')],
    allowed: [value('./b.js')],
  },
  {
    row: 'shared/domain imports lib, statistics and zod',
    file: 'shared/src/domain/flag/a.ts',
    forbidden: [
      value('kysely'),
      value('node:fs'),
      value('../../api/flags.js'),
      type('../../text/flag.js'),
      value('@causeway/bot/app.js'),
    ],
    allowed: [
      value('zod'),
      value('../../lib/ids.js'),
      value('../../statistics/interval.js'),
      value('../person/person.js'),
      value('./flag.js'),
    ],
  },
  {
    row: 'shared/statistics imports lib',
    file: 'shared/src/statistics/a.ts',
    forbidden: [
      value('../domain/flag/flag.js'),
      value('zod'),
      value('node:crypto'),
      value('@stdlib/math-base-special-betainc'),
    ],
    allowed: [value('../lib/ids.js'), value('./numerics.js')],
  },
  {
    row: 'shared/statistics/numerics.ts alone imports the numerics library',
    file: 'shared/src/statistics/numerics.ts',
    forbidden: [value('../domain/flag/flag.js'), value('zod'), value('node:crypto')],
    allowed: [value('@stdlib/math-base-special-betainc'), value('../lib/ids.js')],
  },
  {
    row: 'shared/api imports zod, domain and lib',
    file: 'shared/src/api/a.ts',
    forbidden: [value('../text/flag.js'), value('express'), value('../statistics/interval.js')],
    allowed: [value('zod'), value('../domain/flag/flag.js'), value('../lib/ids.js')],
  },
  {
    row: 'shared/text imports lib and types of domain',
    file: 'shared/src/text/a.ts',
    forbidden: [value('../domain/flag/flag.js'), value('../api/flags.js'), value('react')],
    allowed: [type('../domain/flag/flag.js'), value('../lib/ids.js'), value('./en.js')],
  },
  {
    row: 'bot/config imports zod',
    file: 'bot/src/config.ts',
    forbidden: [value('./store/stores.js'), value('kysely')],
    allowed: [value('zod')],
  },
  {
    row: 'bot/db imports its drivers, kysely and shared/lib',
    file: 'bot/src/db/a.ts',
    forbidden: [
      value('../store/stores.js'),
      value('../config.js'),
      value('@causeway/shared/domain/flag/flag.js'),
      value('express'),
    ],
    allowed: [
      value('mssql'),
      value('@photostructure/sqlite'),
      value('kysely'),
      value('@causeway/shared/lib/ids.js'),
      value('./migrations/all.js'),
    ],
  },
  {
    row: 'bot/store imports db, kysely and shared',
    file: 'bot/src/store/a.ts',
    forbidden: [
      value('../usecases/flag/raise-flag.js'),
      value('../cards/flag-card.js'),
      value('../outbox/worker.js'),
      value('../http/server.js'),
      value('botbuilder'),
    ],
    allowed: [
      value('kysely'),
      value('../db/dialect.js'),
      value('@causeway/shared/domain/flag/flag.js'),
      value('./flag-store.js'),
    ],
  },
  {
    row: 'bot/usecases imports shared, store types and ports',
    file: 'bot/src/usecases/flag/a.ts',
    forbidden: [
      value('express'),
      value('botbuilder'),
      value('mssql'),
      value('kysely'),
      value('../../cards/flag-card.js'),
      value('../../http/server.js'),
      value('../../teams/bot.js'),
      value('../../store/stores.js'),
      value('../../config.js'),
      value('node:process'),
    ],
    allowed: [
      type('../../store/stores.js'),
      value('../ports.js'),
      value('@causeway/shared/domain/flag/flag.js'),
    ],
  },
  {
    row: 'bot/cards imports shared',
    file: 'bot/src/cards/a.ts',
    forbidden: [
      value('../store/stores.js'),
      value('../usecases/flag/raise-flag.js'),
      value('botbuilder'),
    ],
    allowed: [value('@causeway/shared/text/flag.js'), value('./card-kit.js')],
  },
  {
    row: 'bot/outbox imports db, store, cards and shared',
    file: 'bot/src/outbox/deliver/a.ts',
    forbidden: [
      value('../../http/server.js'),
      value('../../usecases/flag/raise-flag.js'),
      value('botbuilder'),
    ],
    allowed: [
      value('../../db/dialect.js'),
      value('../../store/stores.js'),
      value('../../cards/flag-card.js'),
      value('../retry.js'),
    ],
  },
  {
    row: 'bot/http imports express, jose, usecases and shared',
    file: 'bot/src/http/a.ts',
    forbidden: [
      value('../store/stores.js'),
      value('../db/dialect.js'),
      value('../cards/flag-card.js'),
      value('botbuilder'),
      value('../teams/bot.js'),
    ],
    allowed: [
      value('express'),
      value('jose'),
      value('../usecases/flag/raise-flag.js'),
      value('node:path'),
    ],
  },
  {
    row: 'bot/teams imports botbuilder, usecases, cards and shared',
    file: 'bot/src/teams/handlers/a.ts',
    forbidden: [value('../../store/stores.js'), value('../../db/dialect.js'), value('express')],
    allowed: [
      value('botbuilder'),
      value('../../usecases/flag/raise-flag.js'),
      value('../../cards/flag-card.js'),
    ],
  },
  {
    row: 'bot/jobs imports usecases and shared',
    file: 'bot/src/jobs/a.ts',
    forbidden: [
      value('../store/stores.js'),
      value('../db/dialect.js'),
      value('../cards/flag-card.js'),
      value('kysely'),
    ],
    allowed: [value('../usecases/flag/raise-flag.js'), value('node:timers')],
  },
  {
    row: 'bot/demo imports usecases, store and shared',
    file: 'bot/src/tools/demo/a.ts',
    forbidden: [value('../db/dialect.js'), value('../cards/flag-card.js'), value('kysely')],
    allowed: [value('../usecases/flag/raise-flag.js'), type('../store/stores.js')],
  },
  {
    row: 'bot/app imports anything in bot',
    file: 'bot/src/app.ts',
    forbidden: [value('@causeway/tab/app/app.js')],
    allowed: [value('./http/server.js'), value('./store/stores.js'), value('express')],
  },
  {
    row: 'tab/app imports its libraries, features, components and lib',
    file: 'tab/src/app/a.ts',
    forbidden: [value('@microsoft/teams-js'), value('@causeway/bot/app.js')],
    allowed: [
      value('react-router'),
      value('@fluentui/react-components'),
      value('../features/flag/board.js'),
      value('../lib/api.js'),
    ],
  },
  {
    row: 'a feature imports no other feature',
    file: 'tab/src/features/flag/a.ts',
    forbidden: [
      value('../program/list.js'),
      value('../../app/app.js'),
      value('@microsoft/teams-js'),
      value('@causeway/bot/app.js'),
    ],
    allowed: [
      value('react'),
      value('@tanstack/react-query'),
      value('../../components/empty.js'),
      value('./api/get-flag.js'),
      value('@causeway/shared/api/flags.js'),
    ],
  },
  {
    row: 'a folder inside a feature imports no other feature',
    file: 'tab/src/features/flag/api/a.ts',
    forbidden: [value('../../program/list.js'), value('../../../app/app.js')],
    allowed: [value('../../../lib/api.js'), value('../board.js'), value('./get-flag.js')],
  },
  {
    row: 'tab/components and tab/lib import react, Fluent and shared',
    file: 'tab/src/components/a.ts',
    forbidden: [
      value('../features/flag/board.js'),
      value('../app/app.js'),
      value('@microsoft/teams-js'),
      value('papaparse'),
    ],
    allowed: [value('react'), value('../lib/api.js')],
  },
  {
    row: 'tab/lib/teams.ts alone imports teams-js',
    file: 'tab/src/lib/teams.ts',
    forbidden: [value('../features/flag/board.js')],
    allowed: [value('@microsoft/teams-js')],
  },
  {
    row: 'tab/lib/csv-tools.ts alone imports papaparse',
    file: 'tab/src/lib/csv-tools.ts',
    forbidden: [value('./api.js'), value('@microsoft/teams-js')],
    allowed: [value('papaparse'), value('@causeway/shared/domain/import/parse-text.js')],
  },
  {
    row: 'infra/dev has no dependencies',
    file: 'infra/dev/a.ts',
    forbidden: [value('zod'), value('../../bot/src/app.js')],
    allowed: [value('node:fs'), value('./paths.mjs')],
  },
];
