import type { Growth, Leaf, LeafBounds } from "./growth";

export const UNBOUNDED: LeafBounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/**
 * Bounds of the children that a leaf's split makes. A split on a monotone feature puts a wall half-way between its children's values, which no
 * later leaf on either side may cross (LightGBM 4.7, monotone_constraints_method = basic).
 */
export function leafBounds({ memory: { plan, specs } }: Growth, leaf: Leaf): { left: LeafBounds; right: LeafBounds } {
  const { split, bounds } = leaf;
  const monotone = specs[split.feature]!.monotone;
  if (monotone === 0 || split.set) return { left: bounds, right: bounds };
  const childValue = (gradient: number, hessian: number) => {
    const shrunk = Math.max(Math.abs(gradient) - plan.l1, 0) * Math.sign(gradient);
    return Math.min(Math.max(-shrunk / (hessian + plan.l2), bounds.low), bounds.high);
  };
  const left = childValue(split.leftGradient, split.leftHessian);
  const wall = (left + childValue(leaf.gradient - split.leftGradient, leaf.hessian - split.leftHessian)) / 2;
  const [below, above] = [
    { low: bounds.low, high: wall },
    { low: wall, high: bounds.high },
  ];
  return monotone > 0 ? { left: below, right: above } : { left: above, right: below };
}
