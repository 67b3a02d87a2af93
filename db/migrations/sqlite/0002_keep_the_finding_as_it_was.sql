ALTER TABLE `finding_acknowledgements` RENAME COLUMN `facts` TO `found`;
