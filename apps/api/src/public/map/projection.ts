/** How a view of the map is drawn: Albers' equal-area conic about a middle point (Snyder, Map Projections, 1987, 14). */
export interface View {
  width: number;
  height: number;
  /** Longitude and latitude in degrees. */
  middle: readonly [number, number];
  parallels: readonly [number, number];
  scale: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Where a point lies on the drawing, in its units; it may lie outside. @param at longitude and latitude in degrees */
export function project(
  { width, height, middle, parallels, scale }: View,
  at: readonly [number, number],
): [number, number] {
  const [south, north] = [radians(parallels[0]), radians(parallels[1])];
  const n = (Math.sin(south) + Math.sin(north)) / 2;
  const c = Math.cos(south) ** 2 + 2 * n * Math.sin(south);
  const rho = (lat: number) => Math.sqrt(c - 2 * n * Math.sin(radians(lat))) / n;
  const theta = n * radians(at[0] - middle[0]);
  const r = rho(at[1]);
  return [width / 2 + scale * r * Math.sin(theta), height / 2 - scale * (rho(middle[1]) - r * Math.cos(theta))];
}

/** Whether a point of the drawing lies on it, not at its very edge. */
export function isOn({ width, height }: View, [x, y]: readonly [number, number]): boolean {
  return x > 8 && x < width - 8 && y > 8 && y < height - 8;
}
