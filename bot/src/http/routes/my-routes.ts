import { listChanges as changesEndpoint } from '@causeway/shared/api/changes.js';
import * as mine from '@causeway/shared/api/mine.js';
import * as session from '@causeway/shared/api/session.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { addToMyFlag } from '../../usecases/flag/add-to-my-flag.js';
import { attachScreenshot } from '../../usecases/flag/attach-screenshot.js';
import { getFlagForm } from '../../usecases/flag/get-flag-form.js';
import { getMyFlag } from '../../usecases/flag/get-my-flag.js';
import { listMyFlags } from '../../usecases/flag/list-my-flags.js';
import { raiseFlag } from '../../usecases/flag/raise-flag.js';
import { reopenMyFlag } from '../../usecases/flag/reopen-my-flag.js';
import { replyToQuestion } from '../../usecases/flag/reply-to-question.js';
import { withdrawMyFlag } from '../../usecases/flag/withdraw-my-flag.js';
import { answerHandOver } from '../../usecases/hand-over/answer-hand-over.js';
import { getHandOver } from '../../usecases/hand-over/get-hand-over.js';
import { listHandOvers } from '../../usecases/hand-over/list-hand-overs.js';
import { passOnHandOver } from '../../usecases/hand-over/pass-on-hand-over.js';
import { raiseHandOver } from '../../usecases/hand-over/raise-hand-over.js';
import { takeHandOver } from '../../usecases/hand-over/take-hand-over.js';
import { withdrawHandOver } from '../../usecases/hand-over/withdraw-hand-over.js';
import { listChanges } from '../../usecases/ledger/list-changes.js';
import { listMyNotices } from '../../usecases/notice/list-my-notices.js';
import { markNoticesSeen } from '../../usecases/notice/mark-notices-seen.js';
import { getMe } from '../../usecases/person/get-me.js';
import { saveMySettings } from '../../usecases/person/save-my-settings.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

function sessionRoutes(edge: Edge): void {
  route(edge, session.getMe, getMe);
  route(edge, session.saveMySettings, saveMySettings);
  route(edge, changesEndpoint, listChanges);
  route(edge, mine.listMyNotices, listMyNotices);
  route(edge, mine.markNoticesSeen, markNoticesSeen);
}

function flagRoutes(edge: Edge): void {
  route(edge, mine.getFlagForm, async (ports, actor) =>
    done(await getFlagForm(ports, actor, { teamsAppId: null })),
  );
  route(edge, mine.raiseFlag, (ports, actor, body, asked) => {
    const key = asked.key ?? ports.newId();
    return raiseFlag(ports, actor, { body, source: 'tab', messageLink: null, key });
  });
  route(edge, mine.listMyFlags, listMyFlags);
  route(edge, mine.getMyFlag, getMyFlag);
  route(edge, mine.addToMyFlag, addToMyFlag);
  route(edge, mine.replyToQuestion, replyToQuestion);
  route(edge, mine.withdrawMyFlag, withdrawMyFlag);
  route(edge, mine.reopenMyFlag, reopenMyFlag);
  route(edge, mine.attachScreenshot, attachScreenshot);
}

function handOverRoutes(edge: Edge): void {
  route(edge, mine.raiseHandOver, (ports, actor, body, asked) =>
    raiseHandOver(ports, actor, { body, key: asked.key ?? ports.newId() }),
  );
  route(edge, mine.listHandOvers, listHandOvers);
  route(edge, mine.getHandOver, getHandOver);
  route(edge, mine.takeHandOver, takeHandOver);
  route(edge, mine.passOnHandOver, passOnHandOver);
  route(edge, mine.answerHandOver, answerHandOver);
  route(edge, mine.withdrawHandOver, withdrawHandOver);
}

/** What everybody in the tenant may ask for: what is theirs. */
export function myRoutes(edge: Edge): void {
  sessionRoutes(edge);
  flagRoutes(edge);
  handOverRoutes(edge);
}
