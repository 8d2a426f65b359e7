/** JSON for a `<script>` element of a page: a text that holds `</script>` cannot end it. */
export const structuredDataText = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');
