type Interval = [number, number];
type ClassMetrics = { precision: number; recall: number; f1: number; support: number };

/** What is read of `metrics.json` of a version. */
export type EvaluationReport = {
  holdout: { rows: number; severe: number; threshold: number; rocAuc: number | null; confusion: Confusion };
  intervals: Readonly<Record<string, Interval>>;
  subgroups: { name: string; evaluation: { rows: number; severe: number; rocAuc: number | null; classes: [ClassMetrics, ClassMetrics] } }[];
};

export type Confusion = { trueNegatives: number; falsePositives: number; falseNegatives: number; truePositives: number };

/** What is read of `curves.json` of a version. */
export type Curves = {
  roc: { threshold: number; x: number; y: number }[];
  precisionRecall: { threshold: number; x: number; y: number }[];
  calibration: { rows: number; meanProbability: number; severeShare: number; interval: Interval }[];
  costRatio: number;
  thresholds: { threshold: number; precision: number; recall: number; f1: number; alarmed: number; cost: number }[];
};
