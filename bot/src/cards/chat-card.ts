import type { ChatReply } from '@causeway/shared/api/chat-reply.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import { botProgramText } from '@causeway/shared/text/bot-program-text.js';
import { botText } from '@causeway/shared/text/bot-text.js';
import { flagStateWords } from '@causeway/shared/text/flag-words.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import type { AdaptiveCard, ButtonAction, CardElement } from './adaptive-card.js';
import { execute, openUrl } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import { adaptiveCard, budgets, line, textRun, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';
import { offerCard } from './offer-card.js';
import { statementCard } from './statement-card.js';
import { statusCard } from './status-card.js';

type Words = ReturnType<typeof botText>;

function usualButtons(words: Words, links: Links): readonly ButtonAction[] {
  return [
    execute(words.flagSomething, { action: 'open-form' }),
    execute(words.myFlags, { action: 'list-my-flags' }),
    openUrl(words.openTab, links({ page: 'home' })),
  ];
}

function helpLines(words: Words, programs: ReturnType<typeof botProgramText>): readonly string[] {
  return [
    words.helpMessage,
    words.helpPaste,
    words.helpCannotTell,
    words.helpMine,
    programs.helpStatus,
    programs.helpChanges,
    programs.helpData,
    programs.helpMayI,
    programs.helpNamed,
    programs.helpApproval,
  ];
}

function saying(
  heading: string,
  sentences: readonly string[],
  reader: Reader,
  buttons: readonly ButtonAction[],
): AdaptiveCard {
  return adaptiveCard(
    reader,
    [title(heading), ...sentences.map((sentence) => line(sentence))],
    buttons,
  );
}

type FlagLine = Extract<ChatReply, { kind: 'my-flags' }>['flags'][number];

function flagLine(flag: FlagLine, words: Words, reader: Reader): CardElement {
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      {
        type: 'RichTextBlock',
        inlines: [
          textRun(flagStateWords(reader.locale)[flag.state], { weight: 'Bolder' }),
          textRun(` · ${safeText(flag.toolName, budgets.name)}`),
        ],
      },
      line(safeText(flag.excerpt, 300), { isSubtle: true }),
      {
        type: 'ActionSet',
        actions: [
          execute(words.show, { action: 'show-card', card: 'flag-receipt', subjectId: flag.id }),
        ],
      },
    ],
  };
}

/** What the bot says back, apart from the cards of flags and questions, which are drawn from their state. */
export function chatCard(
  reply: Exclude<ChatReply, { kind: 'card' }>,
  reader: Reader,
  links: Links,
): AdaptiveCard {
  const words = botText(reader.locale);
  const buttons = usualButtons(words, links);
  const programs = botProgramText(reader.locale);
  const help = helpLines(words, programs);
  switch (reply.kind) {
    case 'welcome':
      return saying(words.welcomeTitle, [words.welcome, words.welcomePaste], reader, buttons);
    case 'help':
      return saying(words.helpTitle, help, reader, buttons);
    case 'unknown':
      return saying(words.unknownTitle, [words.unknown, ...help], reader, buttons);
    case 'in-group':
      return saying(words.groupTitle, [words.group], reader, []);
    case 'not-shared':
      return saying(programs.notSharedTitle, [programs.notShared], reader, []);
    case 'status':
      return statusCard(reply, reader, links);
    case 'statements':
      return statementCard(reply, reader, links);
    case 'thanks':
      return saying(
        words.thanksTitle,
        [reply.what === 'flag' ? words.thanksFlag : words.thanksHandOver],
        reader,
        [openUrl(words.openTab, links({ page: 'home' }))],
      );
    case 'refused':
      return saying(words.refusedTitle, [problemSentence(reply, reader)], reader, []);
    case 'offer-to-flag':
      return offerCard({ ...reply, locale: reader.locale });
    case 'my-flags':
      return adaptiveCard(
        reader,
        [
          title(words.myFlagsTitle),
          reply.flags.length === 0 && line(words.noFlags),
          ...reply.flags.map((flag) => flagLine(flag, words, reader)),
          reply.hasMore && line(words.moreFlags, { isSubtle: true }),
        ],
        [
          execute(words.flagSomething, { action: 'open-form' }),
          openUrl(words.openTab, links({ page: 'home' })),
        ],
      );
    default:
      return assertNever(reply);
  }
}
