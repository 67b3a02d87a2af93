ALTER TABLE `shifts` ADD `authorities` text;--> statement-breakpoint
ALTER TABLE `edition_shifts` ADD `authorities` text;--> statement-breakpoint
ALTER TABLE `shift_codes` ADD `authorities` text;