/** The page that shows all pictures of the gallery beside each other. Pure: names in, HTML out. */

export interface Shot {
  /** Address of the page: `/guide/`. */
  readonly address: string;
  /** How it was looked at: `360 light`. */
  readonly look: string;
  /** Name of the picture beside the sheet. */
  readonly file: string;
}

/** Name of a picture: `/guide/what-it-costs/` in `360 light` is `guide-what-it-costs--360-light.png`. */
export const fileOf = (address: string, look: string): string => {
  const page = address.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '-') || 'home';
  return `${page}--${look.replaceAll(' ', '-')}.png`;
};

const picture = ({ address, look, file }: Shot): string =>
  `<td><a href="${file}"><img src="${file}" alt="${address}, ${look}" loading="lazy"></a></td>`;

/** One row for each page, one column for each look, in their order. */
export const contactSheet = (shots: readonly Shot[], looks: readonly string[]): string => {
  const addresses = [...new Set(shots.map(({ address }) => address))];
  const row = (address: string): string => {
    const cells = looks.map((look) => {
      const shot = shots.find((one) => one.address === address && one.look === look);
      return shot ? picture(shot) : '<td></td>';
    });
    return `<tr><th scope="row">${address}</th>${cells.join('')}</tr>`;
  };
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>
  body { margin: 1rem; font: 0.9rem system-ui; background: #777; color: #fff }
  th { position: sticky; left: 0; text-align: left; vertical-align: top; background: #777; padding: 0.3rem }
  thead th { top: 0 }
  td { vertical-align: top; padding: 0.3rem }
  img { display: block; width: 15rem; height: 20rem; object-fit: cover; object-position: top }
</style>
<h1>${addresses.length} pages, ${shots.length} pictures</h1>
<table>
<thead><tr><th></th>${looks.map((look) => `<th scope="col">${look}</th>`).join('')}</tr></thead>
<tbody>
${addresses.map(row).join('\n')}
</tbody>
</table>
</html>
`;
};
