/**
 * Commands speak English, whatever their site speaks. Imported before all else by those that take words of the interface;
 * what they write for the site to show, as JSON or a calendar, has its words.
 */
if (!process.argv.some((flag) => flag === '--json' || flag === '--ics')) process.env['SITE_LANGUAGE'] ??= 'en';
