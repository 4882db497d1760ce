import type { NoticeView, StageNews } from '@causeway/shared/api/notice-view.js';
import { noticeKinds } from '@causeway/shared/domain/notice/notice.js';
import { phases } from '@causeway/shared/domain/program/program.js';
import type { Texts } from './views';
import { now, person } from './views';

type StageKind = Extract<NoticeView, { stage: unknown }>['kind'];

const kinds = noticeKinds.filter((kind): kind is StageKind => kind.startsWith('stage-'));

/** Every card about where a program stands, with the same words in every place that people can fill. */
export function stageViews({ text, name }: Texts, locale: NoticeView['locale']): NoticeView[] {
  const where = { locale, timeZone: 'Asia/Tokyo' };
  const stop = { ring: 2, useCaseName: name, reason: text, by: person(name, 7), at: now } as const;
  const stops = Array.from({ length: 12 }, () => [
    { ...stop, kind: 'halt' as const },
    { ...stop, kind: 'hold' as const, ring: null, useCaseName: null, by: null },
  ]).flat();
  const news: StageNews = {
    programName: name,
    toolName: name,
    phase: 'staged-rollout',
    ring: 2,
    decideBy: now,
    isOverdue: true,
    extensions: 2,
    stops,
    endReason: text,
    conditionsMet: Array.from({ length: 30 }, () => name),
  };
  const quiet = { stops: [], isOverdue: false, extensions: 0, conditionsMet: [] };
  return kinds.flatMap((kind) => [
    { ...where, kind, stage: news },
    ...phases.map((phase): NoticeView => {
      const ring = phase === 'staged-rollout' ? 1 : null;
      return { ...where, kind, stage: { ...news, ...quiet, phase, ring } };
    }),
  ]);
}
