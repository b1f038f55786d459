// Icons are asked for one by one otherwise, after the first paint.
import 'lightning/iconSvgTemplatesStandard';
import 'lightning/iconSvgTemplatesUtility';
import { createElement } from 'lwc';
import App from 'local/app';
import { listPage, startRouter, urlOf } from './router.ts';

startRouter(urlOf(listPage('Opportunity')));
document.body.append(createElement('local-app', { is: App }));
