import { demo } from './demo-people.mjs';

/** The Playground refuses fewer and more. */
const exactUserCount = 5;

function asUser(person) {
  const [givenName, surname] = person.name.split(' ');
  return {
    id: `user-${person.key}`,
    name: person.name,
    userPrincipleName: `${person.key}@causeway.example`,
    aadObjectId: person.id,
    givenName,
    surname,
    email: `${person.key}@causeway.example`,
  };
}

/** Conversations carry the person's key, so that two Playgrounds against one bot never share an id. */
export function playgroundConfig(person) {
  const config = {
    version: '0.1.1',
    tenantId: demo.tenant.id,
    bot: { id: demo.bot.id, name: demo.bot.name },
    currentUser: asUser(person),
    users: demo.people
      .filter((other) => other !== person)
      .slice(0, exactUserCount)
      .map(asUser),
    personalChat: { id: `personal-${person.key}` },
    groupChat: { id: `group-${person.key}`, name: 'Quarter planning' },
    team: {
      id: `team-${person.key}`,
      name: 'Customer service',
      aadGroupId: '4d8e1b70-6c3a-4f92-a5d8-27b0e9c4f163',
      channels: [{ id: `channel-${person.key}`, name: 'AI outputs' }],
    },
  };
  // JSON is YAML, and needs no library to be written.
  return `${JSON.stringify(config, null, 2)}\n`;
}
