import type { QuizReport } from '../../../domain/fit/result/report.ts';

interface Props {
  readonly report: Pick<QuizReport, 'rules' | 'scales' | 'names'>;
  /** Address of the list of rules; a rule stands there as #rule-id. */
  readonly rulesPage: string;
}

/** What each rule comes to, the article's first and then the handbook's own. */
export const RuleTable = ({ report, rulesPage }: Props) => (
  <div class="table-scroll" role="region" aria-label="Rule by rule" tabIndex={0}>
    <table class="fit-table">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Status</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      {(['article', 'handbook'] as const).map((origin) => (
        <tbody key={origin}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {origin === 'article' ? `Of ${report.names.article}` : 'Of this handbook'}
            </th>
          </tr>
          {report.rules
            .filter((rule) => rule.origin === origin)
            .map((rule) => (
              <tr key={`${rule.id} ${rule.status} ${rule.limitWords} ${rule.counts}`} data-status={rule.status}>
                <th scope="row">
                  <a href={`${rulesPage}#rule-${rule.id}`}>{rule.name}</a>
                  {rule.limitWords !== '' && (
                    <span class={rule.limitChanged ? 'tool-changed' : 'small'}> {rule.limitWords}</span>
                  )}
                </th>
                <td>
                  {rule.statusWords}
                  {rule.asideWords !== '' && <span class="small"> {rule.asideWords}</span>}
                </td>
                <td>
                  <data value={String(rule.counts)}>{rule.counts}</data> of{' '}
                  <data value={String(rule.weight)}>{rule.weight}</data> {rule.side}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Together
          </th>
          <td key={`${report.scales.for} ${report.scales.against}`}>
            <data value={String(report.scales.for)}>{report.scales.for}</data> for,{' '}
            <data value={String(report.scales.against)}>{report.scales.against}</data> against
          </td>
        </tr>
      </tfoot>
    </table>
  </div>
);
