/**
 * A script that stands in each page. It lays an embed out as one, told by its address as
 * `formats/address.ts` reads it; and it keeps the presses on buttons until the page has begun, which does
 * them then (`components/page/earlyPresses.ts`), and marks those buttons as busy.
 */
export const EARLY_PRESSES =
  "/[?&]embed(=(1|true)?)?(&|$)/.test(location.search)&&(document.documentElement.className='embedded');addEventListener('click',(e)=>{let b=e.target.closest('button');if(window.presses&&b){e.stopPropagation();presses.push(b);b.ariaBusy=true}},true);presses=[]";
